BUSY = dict(drift=0.1, messages=3, lag=2, survey_every=4, survey_noise=0.1, people=16, breaker_share=0.4,
            command_rate=1.0, command_noise=0.3, court=0.7)
